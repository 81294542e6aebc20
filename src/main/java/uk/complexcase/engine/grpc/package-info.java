/** The gateway protocol over gRPC, which workers and Camunda's client speak. */
@NullMarked
package uk.complexcase.engine.grpc;

import org.jspecify.annotations.NullMarked;
