package org.gongshang.project;

import java.math.BigDecimal;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Amounts as decimal columns. */
@Component
@MappedTypes(Yuan.class)
class YuanHandler extends BaseTypeHandler<Yuan> {

  @Override
  public void setNonNullParameter(PreparedStatement to, int at, Yuan yuan, JdbcType type)
      throws SQLException {
    to.setBigDecimal(at, yuan.amount());
  }

  @Override
  public @Nullable Yuan getNullableResult(ResultSet from, String column) throws SQLException {
    return yuan(from.getBigDecimal(column));
  }

  @Override
  public @Nullable Yuan getNullableResult(ResultSet from, int column) throws SQLException {
    return yuan(from.getBigDecimal(column));
  }

  @Override
  public @Nullable Yuan getNullableResult(CallableStatement from, int column) throws SQLException {
    return yuan(from.getBigDecimal(column));
  }

  private static @Nullable Yuan yuan(@Nullable BigDecimal amount) {
    return amount == null ? null : new Yuan(amount);
  }
}
