# Stage 1: Build the application
FROM golang:1.16 as builder

# Set the working directory inside the container
WORKDIR /app

# Copy the Go modules files
COPY go.mod .

# Download all dependencies. Dependencies will be cached if the go.mod and go.sum files are not changed
RUN go mod download

# Copy the source code into the container
COPY . .

# Build the application
RUN go build -o myapp

# Stage 2: Create the final runtime image
FROM gcr.io/distroless/base

# Copy the compiled binary from the builder stage
COPY --from=builder /app/myapp /

# Expose port 8080
EXPOSE 8080

# Command to run the application
CMD ["/myapp"]
