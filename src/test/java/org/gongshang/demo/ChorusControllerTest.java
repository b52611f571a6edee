package org.gongshang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Subjects;
import org.gongshang.workflow.TaskGone;
import org.gongshang.workflow.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

class ChorusControllerTest {

  @Test
  void whereARoundEndedMeanwhileNobodyAnswersAndThePageSaysHowItEnded() {
    Tasks tasks = mock(Tasks.class);
    Chorus chorus = mock(Chorus.class);
    Viewer viewer = new Viewer(1, "王建国", List.of());
    when(tasks.open("t-1", viewer)).thenThrow(new TaskGone("t-1"));
    var button = new ChorusController(tasks, mock(Subjects.class), chorus, mock(Once.class));

    String next =
        button.others("t-1", viewer, "key-1", "session", new RedirectAttributesModelMap());

    assertThat(next).isEqualTo("redirect:/tasks/t-1");
    verifyNoInteractions(chorus);
  }
}
