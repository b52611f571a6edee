package org.gongshang.people.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongshang.NotVisible;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.gongshang.people.Account;
import org.gongshang.people.Accounts;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bearer tokens, by which a person's other programs act for them. */
@Component
class Tokens {

  private static final int LONGEST_NAME = 60;
  private static final int MOST = 20;
  private static final int PREFIX = 8;

  private final TokenMapper tokens;
  private final Accounts accounts;
  private final Once once;
  private final Clock clock;

  Tokens(TokenMapper tokens, Accounts accounts, Once once, Clock clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.once = once;
    this.clock = clock;
  }

  /**
   * Returns the token itself, which is never seen again.
   *
   * @param key of the form; its second arrival is refused
   */
  @Transactional
  String create(long accountId, String name, String key) {
    String called = name.strip();
    if (!PlainText.storable(called, false)) {
      throw new Refusal("people.name.characters");
    }
    if (PlainText.isBlank(called) || PlainText.length(called) > LONGEST_NAME) {
      throw new Refusal("people.token.name.form", LONGEST_NAME);
    }
    if (!once.first(accountId, key, Act.of("token", called))) {
      throw new Refusal("people.token.twice");
    }
    if (tokens.ofAccount(accountId).size() >= MOST) {
      throw new Refusal("people.token.tooMany", MOST);
    }
    String token = "gs_" + Secrets.make();
    tokens.insert(
        accountId,
        called,
        token.substring(0, PREFIX),
        Secrets.hash(token),
        accounts.find(accountId).orElseThrow().credentials(),
        clock.instant());
    return token;
  }

  List<ApiToken> of(long accountId) {
    return tokens.ofAccount(accountId);
  }

  /** Once is enough; a second time changes nothing. */
  @Transactional
  void revoke(long tokenId, long accountId) {
    if (tokens.revoke(tokenId, accountId, clock.instant()) == 0) {
      throw new NotVisible("token " + tokenId);
    }
  }

  Optional<Account> owner(String token) {
    return Optional.ofNullable(tokens.owner(Secrets.hash(token))).flatMap(accounts::find);
  }
}
