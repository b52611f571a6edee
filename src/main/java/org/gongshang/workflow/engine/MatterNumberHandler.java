package org.gongshang.workflow.engine;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.gongshang.workflow.MatterNumber;
import org.jspecify.annotations.Nullable;

/** Matter numbers are text columns. */
@MappedTypes(MatterNumber.class)
public class MatterNumberHandler extends BaseTypeHandler<MatterNumber> {

  @Override
  public void setNonNullParameter(
      PreparedStatement statement, int index, MatterNumber number, @Nullable JdbcType type)
      throws SQLException {
    statement.setString(index, number.value());
  }

  @Override
  public @Nullable MatterNumber getNullableResult(ResultSet rows, String column)
      throws SQLException {
    return number(rows.getString(column));
  }

  @Override
  public @Nullable MatterNumber getNullableResult(ResultSet rows, int column) throws SQLException {
    return number(rows.getString(column));
  }

  @Override
  public @Nullable MatterNumber getNullableResult(CallableStatement call, int column)
      throws SQLException {
    return number(call.getString(column));
  }

  private static @Nullable MatterNumber number(@Nullable String value) {
    return value == null ? null : new MatterNumber(value);
  }
}
