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
  private final String source;
  private final List<String> tokens;
  private int at;

  private Expression(String source, Map<String, Kind> variables) throws Refused {
    this.source = source;
    this.variables = variables;
    this.tokens = tokens(inner(source));
  }

  /** Whether text would be taken for an expression by the engine. */
  static boolean looksLikeOne(String text) {
    return text.contains("${") || text.contains("#{");
  }

  /** What the whole expression yields. */
  static Kind kind(String source, Map<String, Kind> variables) throws Refused {
    var expression = new Expression(source, variables);
    Kind kind = expression.joined("||");
    if (expression.peek() != null) {
      throw expression.refused();
    }
    return kind;
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

  private Kind joined(String sign) throws Refused {
    boolean outer = sign.equals("||");
    Kind kind = outer ? joined("&&") : test();
    while (sign.equals(peek())) {
      at++;
      require(kind, Kind.FLAG);
      kind = outer ? joined("&&") : test();
      require(kind, Kind.FLAG);
    }
    return kind;
  }

  private Kind test() throws Refused {
    Kind left = unary();
    String sign = peek();
    if (sign == null || !COMPARISONS.contains(sign)) {
      return left;
    }
    at++;
    require(unary(), left);
    if (sign.startsWith("<") || sign.startsWith(">")) {
      require(left, Kind.NUMBER);
    }
    return Kind.FLAG;
  }

  private Kind unary() throws Refused {
    String token = peek();
    if ("!".equals(token)) {
      at++;
      require(unary(), Kind.FLAG);
      return Kind.FLAG;
    }
    if (!"(".equals(token)) {
      return operand();
    }
    at++;
    Kind kind = joined("||");
    if (!")".equals(peek())) {
      throw refused();
    }
    at++;
    return kind;
  }

  private Kind operand() throws Refused {
    String token = peek();
    if (token == null) {
      throw refused();
    }
    at++;
    if (token.startsWith("'")) {
      return Kind.TEXT;
    }
    if (Character.isDigit(token.charAt(0))) {
      return Kind.NUMBER;
    }
    if (token.equals("true") || token.equals("false")) {
      return Kind.FLAG;
    }
    if (!Character.isLetter(token.charAt(0))) {
      throw refused();
    }
    Kind kind = variables.get(token);
    if (kind == null) {
      throw new Refused(Rule.VARIABLE, token);
    }
    return kind;
  }

  private void require(Kind found, Kind needed) throws Refused {
    if (found != needed) {
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
