FROM alpine:3.20 AS base
COPY a.txt /a
COPY --link b.txt /b
COPY --link=false c.txt /c
ADD https://example.com/x.tar.gz /x/
RUN cat /a /b

FROM base
COPY --link --from=base /a /again
COPY --link b.txt /b2
RUN ls
