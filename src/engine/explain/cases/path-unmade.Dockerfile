FROM debian:bookworm AS tools
RUN make -C /src install DESTDIR=/out

FROM debian:bookworm-slim
COPY --from=tools /out/release /usr/local/bin
COPY --from=tools /out/more /usr/local/bin
ENV PATH="/usr/local/bin/first:/usr/local/bin/second:$PATH"
CMD ["first"]
