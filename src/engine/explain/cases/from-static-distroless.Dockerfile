FROM golang:1.26 AS build
RUN CGO_ENABLED=0 go build -o /server .

FROM gcr.io/distroless/base-debian12
COPY --from=build /server /server
CMD ["/server"]
