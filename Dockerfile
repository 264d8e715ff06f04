# Everything that building needs stays in this stage.
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY src ./src
RUN npm run build
RUN npm prune --omit=dev --ignore-scripts
RUN mkdir data

FROM node:20.20.2-bookworm-slim
WORKDIR /app
COPY package.json LICENSE ./
COPY locales ./locales
COPY knowledge ./knowledge
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# The one place that is written to: mount a volume here, and the rest of the file system can be read-only.
COPY --from=build --chown=node:node /app/data ./data
ENV NODE_ENV=production
ENV HTTP_PORT=8080
USER node
VOLUME /app/data
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD node -e "fetch('http://127.0.0.1:' + process.env.HTTP_PORT + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "dist/main.js", "start"]
