package org.gongshang.workflow.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshang.workflow.model.Catalogue.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The few expressions that a model may hold: variables of the catalogue, literals, comparisons,
 * {@code !}, {@code &&}, {@code ||} and brackets. Everything else is refused, so that what an
 * expression can do is plain from this class.
 *
 * <pre>
 * or      = and { "||" and }
 * and     = test { "&&" test }
 * test    = unary [ comparison unary ]
 * unary   = "!" unary | "(" or ")" | operand
 * operand = variable | 'text' | whole number | true | false
 * </pre>
 */
class Expression {

  private static final int LONGEST = 300;
  private static final Pattern WRAPPED = Pattern.compile("[$#]\\{(.*)}", Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<word>[A-Za-z][A-Za-z0-9]*)|(?<text>'[^'\\\\]{0,60}')|(?<number>\\d{1,9})"
              + "|(?<sign>&&|\\|\\||==|!=|<=|>=|[<>!()]))\\s*");
  private static final List<String> COMPARISONS = List.of("==", "!=", "<", "<=", ">", ">=");

  /** Thrown where the text leaves the grammar. */
  static class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    final Rule rule;
    final String detail;

    Refused(Rule rule, String detail) {
      super(rule.key() + ": " + detail, null, false, false);
      this.rule = rule;
      this.detail = detail;
    }
  }

  private final Map<String, Kind> variables;
  private final Map<String, String> values;
  private final String source;
  private final List<String> tokens;
  private int at;

  private Expression(String source, Map<String, Kind> variables, Map<String, String> values)
      throws Refused {
    this.source = source;
    this.variables = variables;
    this.values = values;
    this.tokens = tokens(inner(source));
  }

  /** Whether text would be taken for an expression by the engine. */
  static boolean looksLikeOne(String text) {
    return text.contains("${") || text.contains("#{");
  }

  /** What kind of value the whole expression yields. */
  static Kind kind(String source, Map<String, Kind> variables) throws Refused {
    return new Expression(source, variables, Map.of()).whole().kind;
  }

  /**
   * What the expression yields where these variables are set: a Boolean, a Long or a text; null
   * when that depends on a value that is not known.
   */
  static @Nullable Object value(
      String source, Map<String, Kind> variables, Map<String, String> values) throws Refused {
    return new Expression(source, variables, values).whole().value;
  }

  /** Part of an expression: its kind, and its value where that is known. */
  private record Term(Kind kind, @Nullable Object value) {}

  private Term whole() throws Refused {
    Term term = joined("||");
    if (peek() != null) {
      throw refused();
    }
    return term;
  }

  /** The name, if the expression is nothing but a name: {@code ${openProject}}. */
  static Optional<String> name(String source) {
    Matcher matcher = Pattern.compile("[$#]\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*}").matcher(source);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String inner(String source) throws Refused {
    Matcher matcher = WRAPPED.matcher(source.strip());
    if (source.length() > LONGEST || !matcher.matches()) {
      throw new Refused(Rule.EXPRESSION, source);
    }
    return matcher.group(1);
  }

  private List<String> tokens(String inner) throws Refused {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(inner);
    int end = 0;
    while (end < inner.length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        throw refused();
      }
      tokens.add(matcher.group().strip());
      end = matcher.end();
    }
    return tokens;
  }

  private Term joined(String sign) throws Refused {
    boolean outer = sign.equals("||");
    Term term = outer ? joined("&&") : test();
    while (sign.equals(peek())) {
      at++;
      Term right = outer ? joined("&&") : test();
      require(term, Kind.FLAG);
      require(right, Kind.FLAG);
      term = new Term(Kind.FLAG, decided(outer, term.value, right.value));
    }
    return term;
  }

  /** "Or" is decided by one true part, "and" by one false one, whatever the other may be. */
  private static @Nullable Object decided(
      boolean by, @Nullable Object left, @Nullable Object right) {
    if (Boolean.valueOf(by).equals(left) || Boolean.valueOf(by).equals(right)) {
      return by;
    }
    return left == null || right == null ? null : !by;
  }

  private Term test() throws Refused {
    Term left = unary();
    String sign = peek();
    if (sign == null || !COMPARISONS.contains(sign)) {
      return left;
    }
    at++;
    Term right = unary();
    require(right, left.kind);
    if (sign.startsWith("<") || sign.startsWith(">")) {
      require(left, Kind.NUMBER);
    }
    return new Term(Kind.FLAG, compared(left.value, sign, right.value));
  }

  private static @Nullable Object compared(
      @Nullable Object left, String sign, @Nullable Object right) {
    if (left == null || right == null) {
      return null;
    }
    int order = left.equals(right) ? 0 : 1;
    if (left instanceof Long first && right instanceof Long second) {
      order = Long.compare(first, second);
    }
    return switch (sign) {
      case "==" -> order == 0;
      case "!=" -> order != 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  private Term unary() throws Refused {
    String token = peek();
    if ("!".equals(token)) {
      at++;
      Term term = unary();
      require(term, Kind.FLAG);
      return new Term(Kind.FLAG, term.value instanceof Boolean flag ? !flag : null);
    }
    if (!"(".equals(token)) {
      return operand();
    }
    at++;
    Term term = joined("||");
    if (!")".equals(peek())) {
      throw refused();
    }
    at++;
    return term;
  }

  private Term operand() throws Refused {
    String token = peek();
    if (token == null) {
      throw refused();
    }
    at++;
    if (token.startsWith("'")) {
      return new Term(Kind.TEXT, token.substring(1, token.length() - 1));
    }
    if (Character.isDigit(token.charAt(0))) {
      return new Term(Kind.NUMBER, Long.valueOf(token));
    }
    if (token.equals("true") || token.equals("false")) {
      return new Term(Kind.FLAG, Boolean.valueOf(token));
    }
    if (!Character.isLetter(token.charAt(0))) {
      throw refused();
    }
    Kind kind = variables.get(token);
    if (kind == null) {
      throw new Refused(Rule.VARIABLE, token);
    }
    return new Term(kind, known(kind, values.getOrDefault(token, Transition.ANY)));
  }

  private static @Nullable Object known(Kind kind, String value) {
    if (value.equals(Transition.ANY)) {
      return null;
    }
    return switch (kind) {
      case FLAG -> Boolean.valueOf(value);
      case NUMBER -> Long.valueOf(value);
      case TEXT, TIME -> value;
    };
  }

  private void require(Term found, Kind needed) throws Refused {
    if (found.kind != needed) {
      throw new Refused(Rule.EXPRESSION_TYPE, source);
    }
  }

  private @Nullable String peek() {
    return at < tokens.size() ? tokens.get(at) : null;
  }

  private Refused refused() {
    return new Refused(Rule.EXPRESSION, source);
  }
}
