# Build with every tool, run with none: a small image, no root, read-only file system except /data.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json tsconfig.build.json ./
RUN npm ci --ignore-scripts
COPY src ./src
COPY tools/build ./tools/build
# The build lets the program run once, and keeps what the engine compiled.
COPY cds-services.json ./
COPY cards ./cards
COPY fhir-resources ./fhir-resources
RUN npm run build
# What is in the image, by name, version, licence and digest (T31); npm makes no list of what was pruned.
RUN npm run --silent sbom
RUN npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/sbom.cdx.json ./
COPY package.json cds-services.json LICENSE NOTICE ./
COPY cards ./cards
COPY fhir-resources ./fhir-resources
COPY src/web/public ./src/web/public
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--disable-proto=delete", "dist/cli/calcitrace.js", "serve"]
