FROM node:24-bookworm-slim
WORKDIR /statedesk
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
COPY tools/bin tools/bin
RUN npm install --no-audit --no-fund
COPY . .
RUN node tools/bin/run.js tools/start/build-pages.ts
ENV NODE_ENV=production
EXPOSE 3000
CMD ["npm", "start"]
