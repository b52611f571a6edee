package org.gongshang.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface NoticeMapper {

  void insert(NewNotice notice);

  void insertLines(
      @Param("noticeId") long noticeId, @Param("lines") List<NoticeContent.Line> lines);

  Optional<Notice> find(@Param("id") long id);

  Optional<Notice> newest(@Param("subject") String subject);

  List<Notice> of(@Param("subject") String subject);

  List<NoticeContent.Line> lines(@Param("noticeId") long noticeId);

  String snapshot(@Param("noticeId") long noticeId);

  /** Holds the notice open for an objection until the transaction ends. */
  NoticeStatus lockStatus(@Param("id") long id);

  int update(Notice notice);

  int countOpenAt(long regionId);

  void hangAt(@Param("from") long from, @Param("to") long to, @Param("path") String path);

  /**
   * @param rest where what follows the old path begins, from 1
   */
  void repath(@Param("from") String from, @Param("to") String to, @Param("rest") int rest);

  int insertObjection(
      @Param("noticeId") long noticeId,
      @Param("accountId") long accountId,
      @Param("body") String body,
      @Param("at") Instant at);

  Optional<Objection> objectionOf(
      @Param("noticeId") long noticeId, @Param("accountId") long accountId);

  Optional<Objection> objection(@Param("id") long id);

  List<Objection> unanswered(@Param("noticeId") long noticeId);

  Optional<Objection> firstOpen(@Param("noticeId") long noticeId);

  List<Objection> objections(@Param("noticeId") long noticeId);

  int updateObjection(Objection objection);

  int countOpen(@Param("noticeId") long noticeId);

  int countUpheld(@Param("noticeId") long noticeId);

  List<NoticeRow> page(
      @Param("status") @Nullable NoticeStatus status,
      @Param("kind") @Nullable String kind,
      @Param("regionIds") Collection<Long> regionIds,
      @Param("paths") Collection<String> paths,
      @Param("limit") int limit,
      @Param("offset") int offset);

  List<NoticeLine> linesOf(@Param("noticeIds") Collection<Long> noticeIds);
}
