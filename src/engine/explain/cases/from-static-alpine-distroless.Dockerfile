FROM golang:1.26-alpine AS build
RUN go build -o /out/server .
FROM gcr.io/distroless/base-debian12
COPY --from=build /out/server /
CMD ["/server"]
