# syntax=docker/dockerfile:1
# check=skip=SecretsUsedInArgOrEnv
FROM debian:bookworm-slim AS tools
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean \
    && apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates curl git openssh-client

FROM tools AS sources
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d \
    https://mirrors.edge.kernel.org/pub/linux/kernel/Historic/linux-0.01.tar.gz /vendor/
ADD --keep-git-dir=false https://github.com/moby/buildkit.git#v0.24.0 /buildkit
RUN --mount=type=ssh \
    --mount=type=secret,id=npm_token,env=NPM_TOKEN,required=true \
    <<EOT
mkdir -p -m 0700 ~/.ssh
ssh-keyscan github.com >> ~/.ssh/known_hosts
git clone --depth 1 git@github.com:example/private.git /private
curl --fail --silent --header "Authorization: Bearer $NPM_TOKEN" \
    --output /private/package.tgz https://registry.example.com/package.tgz
EOT

FROM tools AS check
RUN --mount=type=bind,from=sources,source=/private,target=/private,readonly \
    --mount=type=tmpfs,target=/tmp \
    --network=none \
    tar -tzf /private/package.tgz > /report.txt

FROM gcr.io/distroless/base-debian12:nonroot
COPY --link --chmod=0444 --from=check /report.txt /srv/report.txt
COPY --link --exclude=**/*.md --from=sources /buildkit/docs /srv/docs
COPY <<config.json /srv/config.json
{
  "report": "/srv/report.txt",
  "port": 8080
}
config.json
WORKDIR /srv
