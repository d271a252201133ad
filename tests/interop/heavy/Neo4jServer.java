// java -cp 'LIB/*' Neo4jServer.java HOME PORT: a Neo4j server on what was imported below HOME, with Bolt on a port of
// this machine, until standard input ends.
import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

public class Neo4jServer {
  public static void main(String[] arguments) throws Exception {
    DatabaseManagementService service = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1])))
        .setConfig(GraphDatabaseSettings.auth_enabled, false)
        .build();
    System.out.println("ready");
    while (System.in.read() >= 0) {
    }
    service.shutdown();
  }
}
