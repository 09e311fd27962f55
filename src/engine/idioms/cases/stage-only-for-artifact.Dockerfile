FROM golang:1.23 AS build
RUN go build -o /out/app .
FROM scratch
COPY --from=build /out/app /
# ----
FROM golang:1.23 AS build
RUN go build -o /out/app .
FROM scratch AS artifact
COPY --from=build /out /
FROM alpine:3.20
COPY --from=build /out/app /app
