FROM bitnami/kubectl:1.30 AS kubectl
FROM hashicorp/terraform:1.8 AS terraform
FROM alpine/helm:3.15 AS helm
FROM alpine:3.20
RUN apk add --no-cache bash git
COPY --from=kubectl /opt/bitnami/kubectl/bin/kubectl /usr/local/bin/
COPY --from=terraform /bin/terraform /usr/local/bin/
COPY --from=helm /usr/bin/helm /usr/local/bin/
ENTRYPOINT ["bash"]
FROM scratch
COPY --from=ghcr.io/astral-sh/uv:0.9 /uv /uvx /bin/
CMD ["/bin/uv"]
