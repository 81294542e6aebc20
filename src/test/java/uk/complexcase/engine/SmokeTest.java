package uk.complexcase.engine;
import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
class SmokeTest {
  @TempDir Path dir;
  @Test void smoke() throws Exception {
    long t=System.nanoTime();
    try (EmbeddedRuntime rt = EmbeddedRuntime.start(EngineSettings.in(dir))) {
      System.out.println("START ms "+(System.nanoTime()-t)/1_000_000);
      try (CamundaClient c = CamundaClient.newClientBuilder().grpcAddress(rt.grpcAddress()).restAddress(rt.restAddress()).preferRestOverGrpc(false).build()) {
        System.out.println(c.newTopologyRequest().send().join());
        t=System.nanoTime();
        var d = c.newDeployResourceCommand().addProcessModel(Bpmn.createExecutableProcess("p").name("Proc").startEvent().serviceTask("s", b->b.zeebeJobType("work")).userTask("u", b->b.zeebeUserTask().zeebeAssignee("ann").zeebeCandidateGroups("g1,g2")).endEvent().done(), "p.bpmn").send().join();
        System.out.println(d+" ms "+(System.nanoTime()-t)/1_000_000);
        var w = c.newWorker().jobType("work").handler((jc,j)->jc.newCompleteCommand(j).variable("x",1).send().join()).open();
        t=System.nanoTime();
        var i = c.newCreateInstanceCommand().bpmnProcessId("p").latestVersion().variables(Map.of("a","b")).send().join();
        System.out.println(i+" ms "+(System.nanoTime()-t)/1_000_000);
        Thread.sleep(500);
        System.out.println(c.newProcessInstanceSearchRequest().filter(f->f.processDefinitionId("p")).send().join().items());
        var tasks = c.newUserTaskSearchRequest().filter(f->f.candidateGroup("g1")).send().join().items();
        System.out.println(tasks);
        c.newCompleteUserTaskCommand(tasks.get(0).getUserTaskKey()).send().join();
        System.out.println(c.newUserTaskGetRequest(tasks.get(0).getUserTaskKey()).send().join());
        System.out.println(c.newProcessInstanceGetRequest(i.getProcessInstanceKey()).send().join());
        System.out.println(c.newVariableSearchRequest().send().join().items());
        w.close();
      }
      t=System.nanoTime();
    }
    System.out.println("CLOSE ms "+(System.nanoTime()-t)/1_000_000);
    t=System.nanoTime();
    try (EmbeddedRuntime rt = EmbeddedRuntime.start(EngineSettings.in(dir))) { System.out.println("RESTART ms "+(System.nanoTime()-t)/1_000_000); 
      try (CamundaClient c = CamundaClient.newClientBuilder().grpcAddress(rt.grpcAddress()).restAddress(rt.restAddress()).build()) {
        System.out.println(c.newProcessInstanceSearchRequest().send().join().items());
    }}
  }
}
