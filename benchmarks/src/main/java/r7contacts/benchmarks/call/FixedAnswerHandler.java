package r7contacts.benchmarks.call;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Sends a prepared response, including its head, to each request of a connection when it has
 * arrived completely. One for each connection.
 */
final class FixedAnswerHandler extends ChannelInboundHandlerAdapter {

  private final FixedAnswers answers;
  private HttpRequest request;

  FixedAnswerHandler(FixedAnswers answers) {
    this.answers = answers;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest head) {
      request = head;
    }
    if (message instanceof LastHttpContent) {
      var sent = context.writeAndFlush(answers.to(request.uri()));
      if (!HttpUtil.isKeepAlive(request)) {
        sent.addListener(ChannelFutureListener.CLOSE);
      }
    }
    ReferenceCountUtil.release(message);
  }

  /** Ignores closed connections. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
