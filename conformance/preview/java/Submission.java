import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.dsl.NamespaceListVisitFromServerGetDeleteRecreateWaitApplicable;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.apache.spark.deploy.k8s.KubernetesDriverConf;
import org.apache.spark.deploy.k8s.KubernetesDriverSpec;
import org.apache.spark.deploy.k8s.submit.Client;
import org.apache.spark.deploy.k8s.submit.KubernetesDriverBuilder;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Spark's own submission of a driver, up to the pod that it asks the cluster for: what
 * would leave the process ends here. The configuration must say that it does not wait.
 */
final class Submission {
  private KubernetesDriverSpec spec;
  private Pod pod;

  Submission(KubernetesDriverConf conf, KubernetesClient client) {
    KubernetesDriverBuilder builder = new KubernetesDriverBuilder() {
      @Override
      public KubernetesDriverSpec buildFromFeatures(KubernetesDriverConf given, KubernetesClient ignored) {
        spec = super.buildFromFeatures(given, client);
        return spec;
      }
    };
    new Client(conf, builder, cluster(), null).run();
  }

  Pod pod() {
    return pod;
  }

  Map<String, String> systemProperties() {
    return CollectionConverters.asJava(spec.systemProperties());
  }

  private KubernetesClient cluster() {
    MixedOperation<?, ?, ?> pods = stub(MixedOperation.class, (self, method, arguments) -> switch (method.getName()) {
      case "inNamespace" -> self;
      case "resource" -> {
        pod = (Pod) arguments[0];
        yield stub(PodResource.class, (resource, call, none) -> null);
      }
      default -> throw new UnsupportedOperationException(method.toString());
    });
    Object others = stub(NamespaceListVisitFromServerGetDeleteRecreateWaitApplicable.class,
        (self, method, arguments) -> method.getReturnType().isInstance(self) ? self : null);
    return stub(KubernetesClient.class, (self, method, arguments) -> switch (method.getName()) {
      case "pods" -> pods;
      case "resourceList" -> others;
      default -> throw new UnsupportedOperationException(method.toString());
    });
  }

  private static <T> T stub(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(Submission.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
