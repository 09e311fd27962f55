FROM python:3.13-slim AS packages
WORKDIR /srv
COPY --from=ghcr.io/astral-sh/uv:0.8 /uv /bin/uv
RUN adduser --system worker
RUN --mount=type=bind,source=uv.lock,target=uv.lock --mount=type=bind,source=pyproject.toml,target=pyproject.toml uv sync --locked --no-install-project
COPY . .
RUN uv sync --locked
FROM node:22-alpine AS assets
RUN mkdir /site
WORKDIR /site
COPY package.json ./
RUN npm install
COPY pages pages
COPY schema.prisma ./
RUN npx prisma generate
RUN npm run build
FROM debian:13 AS native
WORKDIR /native
COPY . .
RUN cmake .
RUN make
ADD https://example.org/kit-2.zip /kit.zip
ENV KIT_HOME=/opt/kits/kit-2
RUN apt-get update && apt-get install -y unzip
RUN unzip /kit.zip -d /opt/kits
FROM golang:1.26-alpine AS tool
COPY go.mod main.go /tool/
WORKDIR /tool
RUN mkdir -p /tool
RUN CGO_ENABLED=0 go build -o /tool/tool .
FROM python:3.13-slim
COPY --from=packages /srv /srv
COPY --from=assets /site /site
COPY --from=tool /tool/tool /usr/bin/tool
ENV PATH="/srv/.venv/bin:$PATH"
USER 1000:1000
CMD ["gunicorn", "shop:app"]
