package org.gongshang.people.signin;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TokenMapper {

  List<ApiToken> ofAccount(long accountId);

  @Nullable Long owner(String hash);

  void insert(
      @Param("accountId") long accountId,
      @Param("name") String name,
      @Param("prefix") String prefix,
      @Param("hash") String hash,
      @Param("credentials") int credentials,
      @Param("at") Instant at);

  int revoke(@Param("id") long id, @Param("accountId") long accountId, @Param("at") Instant at);

  void dropSetupToken();

  void insertSetupToken(@Param("hash") String hash, @Param("at") Instant at);

  int useSetupToken(String hash);
}
