package org.xinglin.fhirserver.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * An answer that is sent when the container's buffer is full, and at its end. The library's JSON writer flushes after every
 * value (Jackson's {@code FLUSH_AFTER_WRITE_VALUE}), and each flush of a response is a chunk and a packet of its own: some 700
 * for one page of {@code $everything}.
 */
final class WholeAnswer extends HttpServletResponseWrapper {

    WholeAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return new PrintWriter(new AtItsEnd(super.getWriter()));
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new BytesAtItsEnd(super.getOutputStream());
    }

    /** Closing flushes, by the container itself. */
    private static final class AtItsEnd extends Writer {

        private final Writer writer;

        AtItsEnd(Writer writer) {
            this.writer = writer;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            writer.write(text, from, length);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            writer.write(text, from, length);
        }

        @Override
        public void write(int character) throws IOException {
            writer.write(character);
        }

        @Override
        public void flush() {
            // Not yet.
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    private static final class BytesAtItsEnd extends ServletOutputStream {

        private final ServletOutputStream stream;

        BytesAtItsEnd(ServletOutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int value) throws IOException {
            stream.write(value);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            stream.write(bytes, from, length);
        }

        @Override
        public void flush() {
            // Not yet.
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            stream.setWriteListener(listener);
        }
    }
}
