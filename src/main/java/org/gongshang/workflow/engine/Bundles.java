package org.gongshang.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.gongshang.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deploys the models, tables and forms of this release whole, when they differ from the newest
 * bundle that was deployed. Running matters keep theirs.
 */
@Component
@Order(10)
public class Bundles implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(Bundles.class);

  private final RepositoryService repository;
  private final BundleMapper bundles;
  private final Clock clock;

  Bundles(RepositoryService repository, BundleMapper bundles, Clock clock) {
    this.repository = repository;
    this.bundles = bundles;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments args) throws IOException {
    SortedMap<String, byte[]> files = shipped();
    String hash = Sha256.of(files);
    if (!hash.equals(bundles.newestHash())) {
      DeploymentBuilder deployment = repository.createDeployment().name("gongshang");
      files.forEach((name, content) -> deployment.addInputStream(name, stream(content)));
      String id = deployment.deploy().getId();
      bundles.insert(id, hash, clock.instant());
      LOG.info("Deployed {} models, tables and forms as {}", files.size(), id);
    }
  }

  private static InputStream stream(byte[] content) {
    return new java.io.ByteArrayInputStream(content);
  }

  private static SortedMap<String, byte[]> shipped() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String pattern : new String[] {"bpmn/*.bpmn", "bpmn/*.dmn", "forms/*/*.form"}) {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
        files.put(name(file), file.getContentAsByteArray());
      }
    }
    return files;
  }

  /** Path below the class path's root: {@code forms/need/screen.form}. */
  private static String name(Resource file) throws IOException {
    String url = file.getURL().toString();
    int start = Math.max(url.lastIndexOf("/bpmn/"), url.lastIndexOf("/forms/"));
    return url.substring(start + 1);
  }
}
