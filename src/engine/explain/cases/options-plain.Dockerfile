FROM alpine:3.20 AS one
WORKDIR /a

FROM one AS two
RUN touch b

FROM two AS three
RUN go build -o /c .
