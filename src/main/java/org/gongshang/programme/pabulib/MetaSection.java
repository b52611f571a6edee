package org.gongshang.programme.pabulib;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file says about the election. */
final class MetaSection implements Section {

  private final Faults faults;
  private final Map<String, String> meta = new LinkedHashMap<>();
  private final Map<String, Long> lines = new LinkedHashMap<>();
  private Header header = new Header(Map.of(), 0, false);

  MetaSection(Faults faults) {
    this.faults = faults;
  }

  @Override
  public boolean header(Line line) {
    header = Header.of(line, TITLE_OF_META, List.of("key", "value"), faults);
    return header.isComplete();
  }

  @Override
  public void row(Line line) {
    header.check(line, faults);
    String key = header.cell(line, "key").toLowerCase(Locale.ROOT);
    if (meta.putIfAbsent(key, header.cell(line, "value")) != null) {
      faults.add(line.number(), "pabulib.meta.twice", key);
    } else {
      lines.put(key, line.number());
    }
  }

  Map<String, String> meta() {
    return meta;
  }

  /** Says so if it is not there or not an amount of money. */
  BigDecimal budget() {
    String text = said("budget");
    Optional<BigDecimal> budget = Numbers.amount(text).filter(amount -> amount.signum() >= 0);
    if (budget.isEmpty() && !text.isEmpty()) {
      faults.add(line("budget"), "pabulib.meta.budget", text);
    }
    return budget.orElse(BigDecimal.ZERO);
  }

  /** Says so if it is not there or not one of those known. */
  VoteType type() {
    String text = said("vote_type");
    Optional<VoteType> type = VoteType.of(text);
    if (type.isEmpty() && !text.isEmpty()) {
      faults.add(line("vote_type"), "pabulib.meta.type", text);
    }
    return type.orElse(VoteType.APPROVAL);
  }

  private String said(String key) {
    String text = meta.getOrDefault(key, "");
    if (text.isEmpty()) {
      faults.add(line(key), "pabulib.meta.missing", key);
    }
    return text;
  }

  /** Says so if it is there and not a number of things. */
  Optional<Integer> number(String key) {
    String text = meta.getOrDefault(key, "");
    Optional<Integer> number = Numbers.whole(text).filter(found -> found >= 0);
    if (number.isEmpty() && !text.isEmpty()) {
      faults.add(line(key), "pabulib.meta.number", key, text);
    }
    return number;
  }

  /** Says so if that many things are said to be there, and are not. */
  void count(String key, int found) {
    Optional<Integer> said = number(key);
    if (said.isPresent() && said.get() != found) {
      faults.add(line(key), "pabulib.meta.count", key, said.get(), found);
    }
  }

  private long line(String key) {
    return lines.getOrDefault(key, 0L);
  }
}
