package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** SQL stands in XML beside its mapper, with its columns listed and nothing pasted into it. */
class MapperXmlTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern STATEMENT_ID =
      Pattern.compile("<(?:select|insert|update|delete)\\s[^>]*?\\bid=\"(\\w+)\"");

  @TestFactory
  Stream<DynamicTest> each_file() throws IOException {
    return xmlFiles().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> assertThat(faults(Files.readString(file))).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> each_mapper_has_exactly_the_statements_of_its_file() {
    return mappers()
        .map(
            mapper ->
                DynamicTest.dynamicTest(
                    mapper.getSimpleName(),
                    () -> assertThat(statementIds(mapper)).isEqualTo(methods(mapper))));
  }

  @Test
  void no_file_is_without_its_mapper() throws IOException {
    Set<Path> known = mappers().map(MapperXmlTest::file).collect(Collectors.toSet());
    assertThat(known).containsAll(xmlFiles());
  }

  @Test
  void a_fault_is_seen() {
    assertThat(faults("select * from need")).containsExactly("select *");
    assertThat(faults("select n.* from need n")).containsExactly("select *");
    assertThat(faults("select id from need order by ${column}")).containsExactly("${");
    assertThat(faults("select count(*), a * b from need where id = #{id}")).isEmpty();
  }

  private static List<String> faults(String xml) {
    Stream.Builder<String> faults = Stream.builder();
    if (xml.contains("${")) {
      faults.add("${");
    }
    if (Pattern.compile("(?is)\\bselect\\s+(distinct\\s+)?(\\w+\\.)?\\*").matcher(xml).find()) {
      faults.add("select *");
    }
    return faults.build().toList();
  }

  private static Stream<JavaClass> mappers() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.gongshang")
            .stream()
            .filter(type -> type.isAnnotatedWith(Mapper.class));
  }

  private static Set<String> methods(JavaClass mapper) {
    return mapper.getMethods().stream()
        .filter(method -> !method.reflect().isDefault() && !method.reflect().isSynthetic())
        .map(JavaMethod::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> statementIds(JavaClass mapper) throws IOException {
    return STATEMENT_ID
        .matcher(Files.readString(file(mapper)))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Path file(JavaClass mapper) {
    return RESOURCES.resolve(mapper.getName().replace('.', '/') + ".xml");
  }

  private static List<Path> xmlFiles() throws IOException {
    if (!Files.isDirectory(RESOURCES)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(file -> file.toString().endsWith("Mapper.xml")).toList();
    }
  }
}
