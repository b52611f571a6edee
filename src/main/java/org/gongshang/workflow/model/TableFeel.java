package org.gongshang.workflow.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of FEEL that a cell of a decision table may hold. There is no loop, no definition and no
 * comment in it, and it is short, so that a table answers at once whatever its author wrote.
 *
 * <pre>
 * tests    = "-" | test { "," test }
 * test     = sign operand | interval | or
 * or       = and { "or" and }
 * and      = compared { "and" compared }
 * compared = operand [ sign operand | "in" ( interval | list | operand ) ]
 * operand  = literal | name | "(" or ")" | "not" "(" tests ")" | function "(" or { "," or } ")"
 * interval = ( "[" | "(" | "]" ) literal ".." literal ( "]" | ")" | "[" )
 * list     = "[" literal { "," literal } "]" | "(" test { "," test } ")"
 * </pre>
 */
public final class TableFeel {

  private static final int LONGEST = 1000;
  private static final int DEEPEST = 5;
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<text>\"[^\"\\\\]*(?:\\\\[\"\\\\][^\"\\\\]*)*\")"
              + "|(?<number>\\d{1,12}(?:\\.\\d{1,6})?(?!\\w|\\.\\d))"
              + "|(?<function>contains|starts with|ends with|string length|not)(?=\\s*\\()"
              + "|(?<word>[A-Za-z][A-Za-z0-9]*)"
              + "|(?<sign>\\.\\.|!=|<=|>=|[=<>()\\[\\],-]))\\s*");
  private static final Set<String> SIGNS = Set.of("=", "!=", "<", "<=", ">", ">=");
  private static final Set<String> WORDS = Set.of("and", "or", "in");
  private static final Map<String, Integer> FUNCTIONS =
      Map.of("contains", 2, "starts with", 2, "ends with", 2, "string length", 1);

  private record Token(String kind, String text) {}

  /** Thrown where the text leaves the grammar. */
  private static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    Refused() {
      super(null, null, false, false);
    }
  }

  private final Predicate<String> known;
  private final List<Token> tokens;
  private int at;
  private int depth;

  private TableFeel(String feel, Predicate<String> known) throws Refused {
    this.known = known;
    this.tokens = tokens(feel);
  }

  /** Whether this may stand where a rule is compared with an input; nothing fits everything. */
  public static boolean isTest(String feel, Predicate<String> known) {
    return feel.isBlank() || feel.strip().equals("-") || holds(feel, known, TableFeel::tests);
  }

  /** Whether this may be an input or a result. */
  public static boolean isValue(String feel, Predicate<String> known) {
    return feel.isBlank() || holds(feel, known, TableFeel::or);
  }

  private interface Part {
    void read(TableFeel feel) throws Refused;
  }

  private static boolean holds(String feel, Predicate<String> known, Part part) {
    try {
      TableFeel cell = new TableFeel(feel, known);
      part.read(cell);
      return cell.at == cell.tokens.size();
    } catch (Refused refused) {
      return false;
    }
  }

  private static List<Token> tokens(String feel) throws Refused {
    if (feel.length() > LONGEST) {
      throw new Refused();
    }
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(feel);
    int end = 0;
    while (end < feel.length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        throw new Refused();
      }
      for (String kind : List.of("text", "number", "function", "word", "sign")) {
        String text = matcher.group(kind);
        if (text != null) {
          tokens.add(new Token(kind, text));
        }
      }
      end = matcher.end();
    }
    return tokens;
  }

  private void tests() throws Refused {
    do {
      test();
    } while (skip(","));
  }

  private void test() throws Refused {
    if (skipSign()) {
      operand();
    } else if (startsInterval()) {
      interval();
    } else {
      or();
    }
  }

  private void or() throws Refused {
    do {
      and();
    } while (skip("or"));
  }

  private void and() throws Refused {
    do {
      compared();
    } while (skip("and"));
  }

  private void compared() throws Refused {
    operand();
    if (skipSign()) {
      operand();
    } else if (skip("in")) {
      among();
    }
  }

  private void among() throws Refused {
    if (startsInterval()) {
      interval();
    } else if (skip("[")) {
      do {
        literal();
      } while (skip(","));
      expect("]");
    } else if (skip("(")) {
      tests();
      expect(")");
    } else {
      operand();
    }
  }

  private boolean startsInterval() {
    int first = at + 1;
    int dots = first < tokens.size() && tokens.get(first).text().equals("-") ? at + 3 : at + 2;
    return (is("[") || is("(") || is("]"))
        && dots < tokens.size()
        && tokens.get(dots).equals(new Token("sign", ".."));
  }

  private void interval() throws Refused {
    at++;
    literal();
    expect("..");
    literal();
    if (!skip("]") && !skip(")") && !skip("[")) {
      throw new Refused();
    }
  }

  private void operand() throws Refused {
    if (++depth > DEEPEST) {
      throw new Refused();
    }
    Token token = peek();
    if (token != null && token.kind().equals("function")) {
      call(token.text());
    } else if (skip("(")) {
      or();
      expect(")");
    } else {
      literal();
    }
    depth--;
  }

  private void call(String function) throws Refused {
    at++;
    expect("(");
    Integer operands = FUNCTIONS.get(function);
    if (operands == null) {
      tests(); // of not()
    } else {
      for (int i = 0; i < operands; i++) {
        if (i > 0) {
          expect(",");
        }
        or();
      }
    }
    expect(")");
  }

  /** A fixed value, or the name of a known one. */
  private void literal() throws Refused {
    boolean negative = skip("-");
    Token token = peek();
    if (token == null) {
      throw new Refused();
    }
    at++;
    boolean allowed =
        switch (token.kind()) {
          case "number" -> true;
          case "text" -> !negative;
          case "word" -> !negative && isName(token.text());
          default -> false;
        };
    if (!allowed) {
      throw new Refused();
    }
  }

  private boolean isName(String word) {
    return switch (word) {
      case "true", "false", "null" -> true;
      default -> !WORDS.contains(word) && known.test(word);
    };
  }

  private @Nullable Token peek() {
    return at < tokens.size() ? tokens.get(at) : null;
  }

  private boolean is(String text) {
    Token token = peek();
    return token != null && !token.kind().equals("text") && token.text().equals(text);
  }

  private boolean skipSign() {
    Token token = peek();
    return token != null && SIGNS.contains(token.text()) && skip(token.text());
  }

  private boolean skip(String text) {
    boolean found = is(text);
    if (found) {
      at++;
    }
    return found;
  }

  private void expect(String text) throws Refused {
    if (!skip(text)) {
      throw new Refused();
    }
  }
}
