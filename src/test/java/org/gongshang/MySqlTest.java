package org.gongshang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gongshang.sheet.GuestList;
import org.gongshang.workflow.engine.TryOut;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a fresh database of the real MySQL; otherwise like {@link
 * ApplicationTest}. Name such classes {@code *MySqlIT}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "camunda.bpm.job-execution.enabled=false")
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({Walk.class, TryOut.class, GuestList.Guests.class})
@ContextConfiguration(initializers = FreshMySqlDatabase.class)
public @interface MySqlTest {}
