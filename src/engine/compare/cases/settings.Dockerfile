FROM python:3.12-slim
ENV TOOL_VERSION=1.4.0
ENV TOOL_SHA256=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
ENV DEBIAN_FRONTEND=noninteractive
LABEL maintainer="team@example.com" org.opencontainers.image.version="1.0"
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN curl -fsSLo /tmp/tool https://example.com/tool-$TOOL_VERSION && \
    echo "$TOOL_SHA256  /tmp/tool" | sha256sum -c && install /tmp/tool /opt/tool && ln -s /opt/tool /usr/local/bin/tool
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /srv
RUN useradd --uid 1000 app
RUN pip install poetry==1.8.4
USER 1000:1000
VOLUME /data
HEALTHCHECK CMD curl -f http://localhost:5000/ || exit 1
CMD ["python", "main.py"]
# ----
FROM python:3.12-slim
ARG MIRROR
ARG CHANNEL=stable
ENV TOOL_VERSION=2.0.0
ENV TOOL_SHA256=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
ARG DEBIAN_FRONTEND=noninteractive
LABEL org.opencontainers.image.version="1.1" org.opencontainers.image.source="https://example.com/tool"
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN --mount=type=secret,id=token,required --mount=type=ssh curl -fsSLo /tmp/tool https://example.com/tool-$TOOL_VERSION && \
    echo "$TOOL_SHA256  /tmp/tool" | sha256sum -c && install /tmp/tool /opt/tool
RUN useradd --uid 1000 app
USER 1000
WORKDIR /srv/app
RUN pip install poetry==1.8.4
VOLUME /var/lib/tool
HEALTHCHECK CMD curl -f http://localhost:8000/ || exit 1
CMD ["python", "main.py"]
