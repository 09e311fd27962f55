FROM node:22-alpine
WORKDIR /site
COPY package.json pnpm-lock.yaml ./
RUN npm install -g pnpm@10 && pnpm install
RUN apk add --no-cache unzip
RUN mkdir -p /srv/uploads /srv/exports
ADD https://example.org/fonts.zip /fonts.zip
COPY icons.zip /icons.zip
RUN unzip /fonts.zip -d /site/fonts
RUN unzip /icons.zip -d /site/icons
EXPOSE 5173
CMD ["pnpm", "run", "dev", "--host"]
