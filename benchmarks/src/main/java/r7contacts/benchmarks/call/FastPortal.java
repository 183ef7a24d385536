package r7contacts.benchmarks.call;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import r7contacts.port.PageRequest;

/**
 * Server with prepared answers, for minimal overhead. It has one contact of each size and lists of
 * typical ones, accepts every token, and has contacts of which one contact info can be changed.
 */
public final class FastPortal {

  private static final int EVENT_LOOPS = 2;

  private FastPortal() {}

  /**
   * Starts it in a JVM of its own.
   *
   * @param contacts length of its list, with ids from 1
   */
  public static PortalProcess launch(int contacts) {
    return launch(contacts, PageRequest.MAX_COUNT);
  }

  /**
   * Starts it in a JVM of its own.
   *
   * @param contacts length of its list, with ids from 1
   * @param pageCap the most contacts of a page, even if more are requested
   */
  public static PortalProcess launch(int contacts, int pageCap) {
    return PortalProcess.launch(
        FastPortal.class, Integer.toString(contacts), Integer.toString(pageCap));
  }

  /** Runs the program that {@link #launch} starts, with its arguments. */
  public static void main(String[] arguments) throws IOException {
    FixedAnswers answers =
        new FixedAnswers(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    EventLoopGroup loops = new MultiThreadIoEventLoopGroup(EVENT_LOOPS, NioIoHandler.newFactory());
    Channel listening =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, 1024)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    channel
                        .pipeline()
                        .addLast(new HttpRequestDecoder(), new FixedAnswerHandler(answers));
                  }
                })
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .syncUninterruptibly()
            .channel();
    PortalProcess.serve(((InetSocketAddress) listening.localAddress()).getPort());
    System.exit(0);
  }
}
