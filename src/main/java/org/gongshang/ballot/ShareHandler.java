package org.gongshang.ballot;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shares as text columns: {@code >=2/3}. */
@Component
@MappedTypes(Share.class)
class ShareHandler extends BaseTypeHandler<Share> {

  @Override
  public void setNonNullParameter(PreparedStatement to, int at, Share share, JdbcType type)
      throws SQLException {
    to.setString(at, share.toString());
  }

  @Override
  public @Nullable Share getNullableResult(ResultSet from, String column) throws SQLException {
    return share(from.getString(column));
  }

  @Override
  public @Nullable Share getNullableResult(ResultSet from, int column) throws SQLException {
    return share(from.getString(column));
  }

  @Override
  public @Nullable Share getNullableResult(CallableStatement from, int column) throws SQLException {
    return share(from.getString(column));
  }

  private static @Nullable Share share(@Nullable String text) {
    return text == null ? null : Share.parse(text);
  }
}
