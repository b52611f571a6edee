package redproof;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Mapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/**
 * Breaks every rule of the architecture test, which must see it. Outside the product's base package
 * so that no component scan picks these classes up.
 */
class RuleBreakers {

  @Mapper
  public interface LoudMapper {
    @SuppressWarnings("unused")
    List<Long> ids();

    void insert(long id);
  }

  @Component
  public static class LooseWriter {
    private final LoudMapper mapper;

    LooseWriter(LoudMapper mapper) {
      this.mapper = mapper;
    }

    @SuppressWarnings("unused")
    void write(List<Long> ids) {
      ids.forEach(this::keep);
    }

    private void keep(long id) {
      mapper.insert(id);
    }
  }

  @Controller
  @Transactional
  public static class LoudController {
    @Autowired LoudMapper mapper;

    @Transactional
    List<Long> page() {
      return mapper.ids();
    }
  }

  @Component
  public static class NamelessStep implements Step {
    @Override
    public Map<String, Object> take(StepContext context) {
      return Map.of("at", Instant.now());
    }
  }

  static class EngineService {
    ProcessEngine engine;

    Object now() {
      return ClockUtil.getCurrentTime();
    }
  }
}
