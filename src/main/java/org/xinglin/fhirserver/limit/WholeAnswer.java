package org.xinglin.fhirserver.limit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is kept until it is whole: it leaves with its length, or a refusal leaves in its place. Half an answer
 * never looks like a whole one, and the library's many flushes reach nobody.
 */
final class WholeAnswer extends HttpServletResponseWrapper {

    private static final int PIECE = 16 * 1024;

    private static final String REQUEST_ID = "X-Request-ID";

    /** Asked before the answer grows by a piece. */
    @FunctionalInterface
    interface Growth {

        /**
         * @param bytes that the answer will have
         * @throws RuntimeException if it must not go on; what it says then becomes the answer
         */
        void to(long bytes);
    }

    private final Growth growth;
    private final List<byte[]> pieces = new ArrayList<>();
    private int used = PIECE;
    private boolean begunAnew;
    private Sink sink = new Sink();
    private @Nullable PrintWriter writer;
    private @Nullable Text text;

    WholeAnswer(HttpServletResponse response, Growth growth) {
        super(response);
        this.growth = growth;
    }

    /** Bytes kept so far. */
    long size() {
        return pieces.isEmpty() ? 0 : (long) (pieces.size() - 1) * PIECE + used;
    }

    /** Sends what was kept to its reader. */
    void send(Growth progress) throws IOException {
        if (writer != null && text != null) {
            // What the writer holds goes to the text, and only then the text's to the sink.
            writer.flush();
            text.end();
        }
        if (super.isCommitted()) {
            return;
        }
        long left = size();
        if (left > 0) {
            super.setContentLengthLong(left);
        }
        OutputStream out = super.getOutputStream();
        long sent = 0;
        for (byte[] piece : pieces) {
            int length = (int) Math.min(left - sent, PIECE);
            out.write(piece, 0, length);
            sent += length;
            progress.to(sent);
        }
        out.flush();
    }

    private void keep(byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            if (used == PIECE) {
                grow();
            }
            int part = Math.min(length - done, PIECE - used);
            System.arraycopy(bytes, offset + done, pieces.get(pieces.size() - 1), used, part);
            used += part;
            done += part;
        }
    }

    private void grow() {
        try {
            if (!begunAnew) {
                growth.to(size() + PIECE);
            }
        } catch (RuntimeException refused) {
            // What says why is short, and is written by whoever catches this.
            begunAnew = true;
            String id = getHeader(REQUEST_ID);
            super.reset();
            setHeader(REQUEST_ID, id);
            forget();
            throw refused;
        }
        pieces.add(new byte[PIECE]);
        used = 0;
    }

    private void forget() {
        pieces.clear();
        used = PIECE;
        // Whoever still writes to the former one is not heard.
        sink = new Sink();
        writer = null;
        text = null;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return sink;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            String named = getCharacterEncoding();
            Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
            text = new Text(new OutputStreamWriter(sink, charset));
            writer = new PrintWriter(text);
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        // It leaves when it is whole.
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    @Override
    public void resetBuffer() {
        forget();
    }

    @Override
    public void setContentLength(int length) {
        // It is known when the answer is whole.
    }

    @Override
    public void setContentLengthLong(long length) {
        // The same.
    }

    /** The library's JSON writer flushes after every value (Jackson's {@code FLUSH_AFTER_WRITE_VALUE}). */
    private static final class Text extends FilterWriter {

        private boolean closed;

        Text(Writer encoded) {
            super(encoded);
        }

        @Override
        public void flush() {
            // Nobody reads it before it is whole.
        }

        @Override
        public void close() throws IOException {
            closed = true;
            super.close();
        }

        void end() throws IOException {
            if (!closed) {
                out.flush();
            }
        }
    }

    private final class Sink extends ServletOutputStream {

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (sink == this) {
                keep(bytes, offset, length);
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("The answer is kept; nobody waits to write it");
        }
    }
}
