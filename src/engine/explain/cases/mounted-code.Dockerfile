FROM node:22-alpine
WORKDIR /site
COPY package.json pnpm-lock.yaml ./
RUN npm install -g pnpm@10 && pnpm install
EXPOSE 5173
CMD ["pnpm", "run", "dev", "--host"]
