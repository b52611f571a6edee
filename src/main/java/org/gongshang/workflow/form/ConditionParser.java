package org.gongshang.workflow.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a condition; whatever is outside of the part of FEEL that we share is refused. */
final class ConditionParser {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<string>\"(?:[^\"\\\\]|\\\\[\"\\\\])*\")|(?<number>\\d+(?:\\.\\d+)?)|(?<function>list"
              + " contains|starts with|string length|contains|count|not)\\s*(?=\\()"
              + "|(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<sign>!=|<=|>=|[=<>()\\[\\],-]))");
  private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");
  private static final Map<String, Integer> FUNCTIONS =
      Map.of(
          "list contains", 2,
          "contains", 2,
          "starts with", 2,
          "string length", 1,
          "count", 1,
          "not", 1);
  private static final int LONGEST = 1000;
  private static final int DEEPEST = 40;

  private final String feel;
  private final List<Token> tokens;
  private int at;
  private int depth;

  private ConditionParser(String feel) {
    this.feel = feel;
    this.tokens = tokens(feel);
  }

  /** Thrown for what is not FEEL, or not our part of it. */
  static final class Unsupported extends Exception {
    private static final long serialVersionUID = 1L;

    Unsupported(String feel) {
      super(feel);
    }
  }

  static Feel parse(String feel) throws Unsupported {
    if (feel.length() > LONGEST) {
      throw new Unsupported(feel.substring(0, LONGEST));
    }
    ConditionParser parser = new ConditionParser(feel);
    Feel test = parser.or();
    if (parser.at != parser.tokens.size()) {
      throw new Unsupported(feel);
    }
    return test;
  }

  private record Token(String kind, String text) {}

  private static List<Token> tokens(String feel) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(feel);
    int end = 0;
    while (end < feel.length() && matcher.find(end) && matcher.start() == end) {
      for (String kind : List.of("string", "number", "function", "name", "sign")) {
        String text = matcher.group(kind);
        if (text != null) {
          tokens.add(new Token(kind, text));
        }
      }
      end = matcher.end();
    }
    if (!feel.substring(end).isBlank()) {
      tokens.add(new Token("unknown", feel.substring(end)));
    }
    return tokens;
  }

  private Feel or() throws Unsupported {
    Feel left = and();
    while (skip("or")) {
      left = Feel.Apply.of("or", left, and());
    }
    return left;
  }

  private Feel and() throws Unsupported {
    Feel left = comparison();
    while (skip("and")) {
      left = Feel.Apply.of("and", left, comparison());
    }
    return left;
  }

  private Feel comparison() throws Unsupported {
    Feel left = operand();
    Token token = peek();
    if (token != null && COMPARISONS.contains(token.text())) {
      at++;
      return Feel.Apply.of(token.text(), left, operand());
    }
    if (skip("in")) {
      return Feel.Apply.of("in", left, choices());
    }
    return left;
  }

  private Feel choices() throws Unsupported {
    String close = skip("[") ? "]" : ")";
    if (close.equals(")")) {
      expect("(");
    }
    List<Feel> choices = new ArrayList<>();
    do {
      choices.add(literal());
    } while (skip(","));
    expect(close);
    return new Feel.Apply("list", choices);
  }

  private Feel operand() throws Unsupported {
    if (++depth > DEEPEST) {
      throw new Unsupported(feel);
    }
    try {
      Token token = peek();
      if (token != null && token.kind().equals("function")) {
        return call(token.text());
      }
      if (skip("(")) {
        Feel inner = or();
        expect(")");
        return inner;
      }
      return literal();
    } finally {
      depth--;
    }
  }

  private Feel call(String function) throws Unsupported {
    at++;
    expect("(");
    List<Feel> operands = new ArrayList<>();
    do {
      operands.add(or());
    } while (skip(","));
    expect(")");
    if (operands.size() != FUNCTIONS.getOrDefault(function, -1)) {
      throw new Unsupported(feel);
    }
    return new Feel.Apply(function, operands);
  }

  private Feel literal() throws Unsupported {
    boolean negative = skip("-");
    Token token = next();
    return switch (token.kind()) {
      case "number" -> {
        BigDecimal number = new BigDecimal(token.text());
        yield new Feel.Literal(negative ? number.negate() : number);
      }
      case "string" -> new Feel.Literal(unquoted(token.text()));
      case "name" -> named(token.text(), negative);
      default -> throw new Unsupported(feel);
    };
  }

  private Feel named(String name, boolean negative) throws Unsupported {
    if (negative || Set.of("and", "or", "in", "if", "for", "some", "every").contains(name)) {
      throw new Unsupported(feel);
    }
    return switch (name) {
      case "true" -> new Feel.Literal(true);
      case "false" -> new Feel.Literal(false);
      case "null" -> new Feel.Literal(null);
      default -> new Feel.Name(name);
    };
  }

  private static String unquoted(String text) {
    return text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
  }

  private @Nullable Token peek() {
    return at < tokens.size() ? tokens.get(at) : null;
  }

  private Token next() throws Unsupported {
    Token token = peek();
    if (token == null) {
      throw new Unsupported(feel);
    }
    at++;
    return token;
  }

  private boolean skip(String text) {
    Token token = peek();
    boolean found = token != null && !token.kind().equals("string") && token.text().equals(text);
    if (found) {
      at++;
    }
    return found;
  }

  private void expect(String text) throws Unsupported {
    if (!skip(text)) {
      throw new Unsupported(feel);
    }
  }
}
