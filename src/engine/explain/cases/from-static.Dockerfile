FROM golang:1.26 AS build
RUN CGO_ENABLED=0 go build -o /server .

FROM alpine:3.22
RUN addgroup -S web && adduser -S -D app && addgroup app web && adduser app tty
COPY --from=build /server /usr/local/bin/
CMD ["server"]
