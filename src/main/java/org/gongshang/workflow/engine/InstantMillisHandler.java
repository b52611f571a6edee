package org.gongshang.workflow.engine;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;

/** Moments are stored as milliseconds since 1970-01-01T00:00Z, so that no driver rounds them. */
@MappedTypes(Instant.class)
public class InstantMillisHandler extends BaseTypeHandler<Instant> {

  @Override
  public void setNonNullParameter(
      PreparedStatement statement, int index, Instant moment, @Nullable JdbcType type)
      throws SQLException {
    statement.setLong(index, moment.toEpochMilli());
  }

  @Override
  public @Nullable Instant getNullableResult(ResultSet rows, String column) throws SQLException {
    return moment(rows.getLong(column), rows.wasNull());
  }

  @Override
  public @Nullable Instant getNullableResult(ResultSet rows, int column) throws SQLException {
    return moment(rows.getLong(column), rows.wasNull());
  }

  @Override
  public @Nullable Instant getNullableResult(CallableStatement call, int column)
      throws SQLException {
    return moment(call.getLong(column), call.wasNull());
  }

  private static @Nullable Instant moment(long millis, boolean absent) {
    return absent ? null : Instant.ofEpochMilli(millis);
  }
}
