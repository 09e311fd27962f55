FROM golang:1.23
COPY . .
RUN go build -o /app
# ----
FROM node:22
RUN npm run build
CMD ["npm", "test"]
# ----
FROM maven:3.9
RUN mvn package
