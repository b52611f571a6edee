package org.gongshang.workflow.engine;

import java.util.Properties;
import org.apache.ibatis.mapping.DatabaseIdProvider;
import org.apache.ibatis.mapping.VendorDatabaseIdProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Names of the databases for the few statements in which they differ. MariaDB has no "for share"
 * and locks as H2 does.
 */
@Configuration(proxyBeanMethods = false)
class Dialects {

  @Bean
  DatabaseIdProvider databaseIdProvider() {
    Properties names = new Properties();
    names.setProperty("H2", "h2");
    names.setProperty("MySQL", "mysql");
    names.setProperty("MariaDB", "h2");
    VendorDatabaseIdProvider provider = new VendorDatabaseIdProvider();
    provider.setProperties(names);
    return provider;
  }
}
