package org.gongshang;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A method that changes rows, itself or through private methods of its class, begins a transaction
 * or demands one. What a mapper changes is what its XML says.
 */
class WriteInTransaction extends ArchCondition<JavaMethod> {

  private static final Pattern CHANGE =
      Pattern.compile("<(?:insert|update|delete)\\s[^>]*?\\bid=\"(\\w+)\"");
  private static final Set<Propagation> OPEN =
      Set.of(Propagation.MANDATORY, Propagation.REQUIRED, Propagation.REQUIRES_NEW);

  private final Map<JavaClass, Set<String>> changes = new HashMap<>();

  WriteInTransaction() {
    super("run in a transaction if they write");
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    if (writes(method, new HashSet<>())) {
      String message = method.getFullName() + " writes, and must begin or demand a transaction";
      events.add(new SimpleConditionEvent(method, inTransaction(method), message));
    }
  }

  private static boolean inTransaction(JavaMethod method) {
    return annotation(method)
        .map(given -> OPEN.contains(given.propagation()) && !given.readOnly())
        .orElse(false);
  }

  /** The method's own, or else that of its class. */
  private static Optional<Transactional> annotation(JavaMethod method) {
    var own = method.tryGetAnnotationOfType(Transactional.class);
    return own.isPresent() ? own : method.getOwner().tryGetAnnotationOfType(Transactional.class);
  }

  private boolean writes(JavaMethod method, Set<JavaMethod> seen) {
    return seen.add(method)
        && accesses(method).noneMatch(WriteInTransaction::begins)
        && accesses(method)
            .anyMatch(access -> changesRows(access) || privately(method, access, seen));
  }

  private static Stream<? extends JavaAccess<?>> accesses(JavaMethod method) {
    return Stream.concat(
        method.getMethodCallsFromSelf().stream(), method.getMethodReferencesFromSelf().stream());
  }

  /** Some begin their transaction by hand, where no proxy stands between. */
  private static boolean begins(JavaAccess<?> access) {
    return access.getTargetOwner().isAssignableTo(TransactionOperations.class);
  }

  private boolean changesRows(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return owner.isAnnotatedWith(Mapper.class)
        && changes.computeIfAbsent(owner, WriteInTransaction::changes).contains(access.getName());
  }

  private boolean privately(JavaMethod caller, JavaAccess<?> access, Set<JavaMethod> seen) {
    return access.getTargetOwner().equals(caller.getOwner())
        && caller.getOwner().getMethods().stream()
            .filter(method -> method.getName().equals(access.getName()))
            .filter(method -> method.getModifiers().contains(JavaModifier.PRIVATE))
            .anyMatch(method -> writes(method, seen));
  }

  private static Set<String> changes(JavaClass mapper) {
    String file = mapper.getPackageName().replace('.', '/') + "/" + mapper.getSimpleName() + ".xml";
    try (InputStream xml = new ClassPathResource(file).getInputStream()) {
      String text = new String(xml.readAllBytes(), StandardCharsets.UTF_8);
      return CHANGE.matcher(text).results().map(found -> found.group(1)).collect(toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
