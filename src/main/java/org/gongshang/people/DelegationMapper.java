package org.gongshang.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface DelegationMapper {

  @Nullable Delegation find(long id);

  /** Made by this person or for them, newest first. */
  List<Delegation> ofAccount(long accountId);

  List<Delegation> ofMandate(long mandateId);

  /** Of mandates below this place in the tree that are not over, newest first. */
  List<Delegation> below(
      @Param("path") String path, @Param("on") LocalDate on, @Param("most") int most);

  List<Delegation> all(@Param("ids") Collection<Long> ids);

  /** Who acts under these mandates on this day beside their holders. */
  List<Long> delegates(@Param("mandateIds") Collection<Long> mandateIds, @Param("on") LocalDate on);

  void insert(NewDelegation delegation);

  int end(@Param("id") long id, @Param("by") long by, @Param("at") Instant at);
}
