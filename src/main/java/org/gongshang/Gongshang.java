package org.gongshang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class Gongshang {

  public static void main(String[] args) {
    SpringApplication.run(Gongshang.class, args);
  }
}
