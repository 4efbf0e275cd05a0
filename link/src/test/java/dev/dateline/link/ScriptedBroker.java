package dev.dateline.link;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.common.message.ApiVersionsResponseData;
import org.apache.kafka.common.message.ApiVersionsResponseData.ApiVersionCollection;
import org.apache.kafka.common.message.DescribeClusterResponseData;
import org.apache.kafka.common.message.DescribeClusterResponseData.DescribeClusterBroker;
import org.apache.kafka.common.message.MetadataResponseData;
import org.apache.kafka.common.message.MetadataResponseData.MetadataResponseBroker;
import org.apache.kafka.common.message.ResponseHeaderData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.requests.ApiVersionsResponse;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.RequestUtils;

/** Speaks Kafka's protocol and gives the same answer to every request of a kind, as no broker in order would. */
final class ScriptedBroker implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<ApiKeys, ApiMessage> answers = new EnumMap<>(ApiKeys.class);

    ScriptedBroker() throws IOException {
        Thread thread = new Thread(this::accept, "scripted-broker");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    ScriptedBroker answering(ApiKeys request, ApiMessage answer) {
        answers.put(request, answer);
        return this;
    }

    /** Tells clients that the cluster is one broker at this address. */
    ScriptedBroker advertising(String host, int port) {
        MetadataResponseData metadata =
                new MetadataResponseData().setClusterId("scripted").setControllerId(1);
        metadata.brokers()
                .add(new MetadataResponseBroker().setNodeId(1).setHost(host).setPort(port));
        DescribeClusterResponseData cluster =
                new DescribeClusterResponseData().setClusterId("scripted").setControllerId(1);
        cluster.brokers()
                .add(new DescribeClusterBroker().setBrokerId(1).setHost(host).setPort(port));
        return answering(ApiKeys.METADATA, metadata).answering(ApiKeys.DESCRIBE_CLUSTER, cluster);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                Thread thread = new Thread(() -> serve(client), "scripted-broker-client");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void serve(Socket client) {
        try (client;
                DataInputStream in = new DataInputStream(client.getInputStream());
                DataOutputStream out = new DataOutputStream(client.getOutputStream())) {
            while (true) {
                RequestHeader header = RequestHeader.parse(ByteBuffer.wrap(in.readNBytes(in.readInt())));
                ApiMessage answer = header.apiKey() == ApiKeys.API_VERSIONS ? versions() : answers.get(header.apiKey());
                ByteBuffer bytes = RequestUtils.serialize(
                        new ResponseHeaderData().setCorrelationId(header.correlationId()),
                        header.apiKey().responseHeaderVersion(header.apiVersion()),
                        answer,
                        header.apiVersion());
                out.writeInt(bytes.remaining());
                out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
                out.flush();
            }
        } catch (IOException e) {
            // The client has gone away.
        }
    }

    private ApiMessage versions() {
        ApiVersionCollection known = new ApiVersionCollection();
        known.add(ApiVersionsResponse.toApiVersion(ApiKeys.API_VERSIONS));
        answers.keySet().forEach(request -> known.add(ApiVersionsResponse.toApiVersion(request)));
        return new ApiVersionsResponseData().setApiKeys(known);
    }
}
