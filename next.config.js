/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  allowedDevOrigins: ['127.0.0.1'],
  experimental: { optimizePackageImports: ['@mantine/core', '@mantine/hooks'] },
};

export default config;
