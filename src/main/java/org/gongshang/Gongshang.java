package org.gongshang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the application. */
@SpringBootApplication
@EnableScheduling
public class Gongshang {

  public static void main(String[] args) {
    SpringApplication.run(Gongshang.class, args);
  }
}
