FROM quay.io/jupyter/base-notebook:2025-01-01
