package uk.complexcase.procedure.process;

import io.camunda.client.annotation.Deployment;
import org.springframework.context.annotation.Configuration;

/**
 * Deploys every model, table and form in one deployment, so that what is bound by deployment fits
 * together. The engine makes new versions only where content changed.
 */
@Configuration(proxyBeanMethods = false)
@Deployment(
    resources = {"classpath*:bpmn/*.bpmn", "classpath*:bpmn/*.dmn", "classpath*:forms/*.form"})
class ModelDeployment {}
