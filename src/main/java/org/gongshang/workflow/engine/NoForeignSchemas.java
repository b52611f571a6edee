package org.gongshang.workflow.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformer;
import org.camunda.bpm.dmn.engine.impl.transform.DefaultDmnTransform;
import org.camunda.bpm.dmn.engine.impl.transform.DefaultDmnTransformer;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.io.InputStreamSource;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Refuses XML that says where a schema lies, before the engine's own parsers see it: they would
 * fetch it from anywhere, and take from it attributes that stand nowhere in the model.
 */
final class NoForeignSchemas extends DefaultHandler {

  private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private NoForeignSchemas() {}

  static BpmnParse parse(BpmnParser parser) {
    return new BpmnParse(parser) {
      @Override
      public BpmnParse execute() {
        streamSource = new InputStreamSource(checked(streamSource.getInputStream()));
        return super.execute();
      }
    };
  }

  static DmnTransformer transformer() {
    return new DefaultDmnTransformer() {
      {
        transformFactory =
            transformer ->
                new DefaultDmnTransform(transformer) {
                  @Override
                  public void setModelInstance(InputStream table) {
                    super.setModelInstance(checked(table));
                  }
                };
      }
    };
  }

  private static InputStream checked(InputStream content) {
    try (content) {
      byte[] bytes = content.readAllBytes();
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(DOCTYPE, true);
      factory.newSAXParser().parse(new ByteArrayInputStream(bytes), new NoForeignSchemas());
      return new ByteArrayInputStream(bytes);
    } catch (SAXException unreadable) {
      throw new ProcessEngineException("not a model: " + unreadable.getMessage(), unreadable);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getURI(i).equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)
          && !attributes.getLocalName(i).equals("type")) {
        throw new SAXException("it names a schema of its own, " + attributes.getValue(i));
      }
    }
  }
}
